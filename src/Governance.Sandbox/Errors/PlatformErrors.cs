using System;

namespace Governance.Sandbox.Errors;

/// <summary>The platform's refusals, with the codes that Dataverse uses for them.</summary>
internal static class PlatformErrors
{
    public const string InvalidArgument = "0x80040203";
    public const string PluginRefusal = "0x80040265";
    public const string BadPayload = "0x80048d19";
    public const string BadQuery = "0x80060888";
    public const string Expired = "0x80044352";

    public static PlatformException RowNotFound(string table, Guid id) =>
        new(404, "0x80040217", $"Entity '{table}' With Id = {id:D} Does Not Exist");

    public static PlatformException KeyNotFound(string table) =>
        new(404, "0x80060891", $"A record with the specified key values does not exist in {table} entity");

    public static PlatformException SegmentNotFound(string segment) =>
        new(404, "0x8006088a", $"Resource not found for the segment '{segment}'.");

    public static PlatformException UnknownTable(string table) =>
        new(404, "0x80040217", $"The entity with a name = '{table}' was not found in the MetadataCache.");

    public static PlatformException UnknownColumn(string table, string column) =>
        new(400, BadQuery, $"Could not find a property named '{column}' on type 'Microsoft.Dynamics.CRM.{table}'.");

    public static PlatformException UndeclaredProperty(string table, string property, string hint) => new(
        400,
        BadPayload,
        $"Error identified in Payload provided by the user for Entity '{table}': the property '{property}' does not exist on type 'Microsoft.Dynamics.CRM.{table}'. {hint}".TrimEnd());

    public static PlatformException BadValue(string table, string column, string expected) => new(
        400,
        BadPayload,
        $"Error identified in Payload provided by the user for Entity '{table}': cannot convert the value of '{column}' to {expected}.");

    public static PlatformException TooLong(string table, string column, int limit, int length) => new(
        400,
        "0x80044331",
        $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{limit}'. The length of the value is '{length}'.");

    public static PlatformException OutOfRange(string table, string column, object value) => new(
        400,
        "0x80044330",
        $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range.");

    public static PlatformException NoSuchOption(string table, string column, int value) => new(
        400,
        "0x8004431a",
        $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range of its choice.");

    public static PlatformException Required(string table, string column) =>
        new(400, "0x80040203", $"Attribute: {column} cannot be set to NULL; entity '{table}' requires it.");

    public static PlatformException StatusDoesNotFit(string table, int status, int state) => new(
        400,
        "0x80048408",
        $"{status} is not a valid status code for state code {state} on {table}.");

    public static PlatformException MissingPrivilege(Guid user, string privilege) => new(
        403,
        "0x80040220",
        $"Principal user (Id={user:D}) is missing {privilege} privilege. Give the user a role that holds it.");

    public static PlatformException SecuredColumn(Guid user, string column, bool create) => new(
        403,
        create ? "0x8004f502" : "0x8004f507",
        $"Caller user with Id {user:D} does not have {(create ? "create" : "update")} permission for the secured attribute '{column}'.");

    public static PlatformException CannotImpersonate() =>
        new(403, "0x8004a110", "User does not have the privilege to act on behalf another user.");

    public static PlatformException UserDisabled(Guid user) =>
        new(403, "0x80040225", $"The specified user (Id={user:D}) is disabled or is not a member of this organization.");

    public static PlatformException VersionMismatch() =>
        new(412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");

    public static PlatformException Duplicate(string what) => new(412, "0x80040237", $"A record with matching {what} already exists.");

    public static PlatformException DeleteRestricted(string table) => new(
        405,
        "0x80040227",
        $"The object cannot be deleted because it is associated with another object ({table}).");

    public static PlatformException MethodNotSupported(string message, string table) => new(
        405,
        "0x80040800",
        $"The '{message}' method does not support entities of type '{table}'. Only the platform writes them.");

    public static PlatformException NotSupported(string what) => new(
        501,
        "0x80060894",
        $"The sandbox does not support {what}. Its README lists what it does.");

    public static PlatformException Doomed() => new(
        400,
        PluginRefusal,
        "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    public static PlatformException TooDeep() => new(
        400,
        "0x80044182",
        "This workflow job was canceled because the workflow that started it included an infinite loop. The pipeline is more than 8 operations deep.");
}

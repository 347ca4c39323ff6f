using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Store.Sync.Detection;

namespace Governance.Store.Tests.Sync;

/// <summary>Permit keys, steps, roles and the auditing switch of the fake host: all as they should be, until a test changes them.</summary>
internal sealed class FakeProtection
{
    public static readonly Guid Admins = Guid.Parse("88888888-0000-4000-8000-000000000001");
    public static readonly Guid Team = Guid.Parse("88888888-0000-4000-8000-000000000002");
    public static readonly Guid Bypass = Guid.Parse("99999999-0000-4000-8000-000000000001");
    public static readonly Guid WriteMeasure = Guid.Parse("99999999-0000-4000-8000-000000000002");

    private readonly Guid definition = Guid.NewGuid();

    public string? Keys { get; set; }

    public bool Auditing { get; set; } = true;

    public List<JsonObject> Steps { get; } = [.. ShippedSteps.All.Select(Step)];

    public Dictionary<Guid, string> Roles { get; } = new() { [Admins] = "System Administrator", [Team] = "Governance Account Team" };

    public HashSet<(Guid Role, Guid Privilege)> Held { get; } = [(Admins, Bypass), (Admins, WriteMeasure)];

    public HashSet<(Guid User, Guid Role)> Users { get; } = [];

    public List<JsonObject> Switches { get; } = [];

    /// <summary>An administrator switches auditing, and the host notes it.</summary>
    public string Switch(bool on, DateTimeOffset at, Guid user)
    {
        Auditing = on;
        return Note(on ? 107 : 110, at, user);
    }

    public string Note(int action, DateTimeOffset at, Guid user)
    {
        var id = Guid.NewGuid().ToString("D");
        Switches.Add(new JsonObject
        {
            ["auditid"] = id, ["createdon"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ["action"] = action,
            ["_objectid_value"] = FakeDataverse.Organization.ToString("D"), ["_userid_value"] = user.ToString("D"),
        });
        return id;
    }

    public JsonObject StepOf(string name) => Steps.Single(step => step["name"]!.GetValue<string>() == name);

    public JsonObject? Answer(string set, string query) => set switch
    {
        "environmentvariabledefinitions" => List([new JsonObject { ["environmentvariabledefinitionid"] = definition.ToString("D"), ["schemaname"] = "gov_PermitKeys" }]),
        "environmentvariablevalues" => List(Keys is null ? [] : [new JsonObject { ["environmentvariablevalueid"] = definition.ToString("D"), ["value"] = Keys }]),
        "sdkmessageprocessingsteps" => List(Steps.Select(step => step.DeepClone())),
        "organizations" => List([new JsonObject { ["organizationid"] = FakeDataverse.Organization.ToString("D"), ["isauditenabled"] = Auditing }]),
        "privileges" => List(
        [
            new JsonObject { ["privilegeid"] = Bypass.ToString("D"), ["name"] = "prvBypassCustomPlugins" },
            new JsonObject { ["privilegeid"] = WriteMeasure.ToString("D"), ["name"] = "prvWritegov_measure" },
        ]),
        "roles" => List(Roles.Select(role => new JsonObject { ["roleid"] = role.Key.ToString("D"), ["name"] = role.Value })),
        "roleprivilegescollection" => List(Held.Select(held => new JsonObject
        {
            ["roleprivilegeid"] = Guid.NewGuid().ToString("D"), ["roleid"] = held.Role.ToString("D"), ["privilegeid"] = held.Privilege.ToString("D"),
        })),
        "systemuserrolescollection" => List(Users.Select(held => new JsonObject
        {
            ["systemuserroleid"] = Guid.NewGuid().ToString("D"), ["systemuserid"] = held.User.ToString("D"), ["roleid"] = held.Role.ToString("D"),
        })),
        "audits" when query.Contains("action eq", StringComparison.Ordinal) =>
            List((query.Contains("$top=1", StringComparison.Ordinal) ? Switches.TakeLast(1) : Switches).Select(audit => audit.DeepClone())),
        _ => null,
    };

    private static JsonObject List(IEnumerable<JsonNode> rows) => new() { ["value"] = new JsonArray([.. rows]) };

    private static JsonObject Step(ShippedStep step)
    {
        var parts = step.Value.Split(", ");
        var filter = parts[5]["on ".Length..];
        return new JsonObject
        {
            ["sdkmessageprocessingstepid"] = step.Id.ToString("D"), ["name"] = step.Name, ["statecode"] = 0,
            ["stage"] = int.Parse(parts[1]["stage ".Length..], CultureInfo.InvariantCulture),
            ["rank"] = int.Parse(parts[2]["rank ".Length..], CultureInfo.InvariantCulture),
            ["mode"] = 0,
            ["_eventhandler_value"] = parts[4]["by ".Length..],
            // In another order than the solution has it: the host may keep them as it likes.
            ["filteringattributes"] = filter == "every change" ? null : string.Join(',', filter.Split(',').Reverse()),
        };
    }
}

using System;
using System.Collections.Generic;

namespace Governance.Sandbox.WebApi;

/// <summary>What a real environment answers and this one does not: named in the refusal, so that nobody takes it for absent.</summary>
internal static class UnsupportedNames
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$metadata", "$batch", "EntityDefinitions", "RelationshipDefinitions", "GlobalOptionSetDefinitions", "ManagedPropertyDefinitions",
        "activitypointers", "annotations", "appmodules", "asyncoperations", "contacts", "fieldsecurityprofiles", "importjobs", "leads",
        "pluginassemblies", "plugintracelogs", "plugintypes", "principalobjectaccessset", "publishers", "quotes", "sdkmessages",
        "sdkmessageprocessingstepimages", "savedqueries", "serviceendpoints", "solutions", "systemforms", "teams", "transactioncurrencies",
        "webresourceset", "workflows", "CommitFileBlocksUpload", "DeleteAuditData", "DeleteFile", "ExecuteWorkflow", "ExportSolution", "GrantAccess",
        "ImportSolution", "InitializeFileBlocksDownload", "InitializeFileBlocksUpload", "Merge", "ModifyAccess", "PublishAllXml", "PublishXml",
        "QualifyLead", "RetrieveAttributeChangeHistory", "RetrieveAuditPartitionList", "RetrieveCurrentOrganization", "RetrieveEntityChanges",
        "RetrieveRecordChangeHistory", "RetrieveTotalRecordCount", "RetrieveUserPrivileges", "RetrieveVersion", "RevokeAccess", "SetState", "StageAndUpgrade", "UploadBlock", "UpsertMultiple",
    };

    public static bool Contains(string name) =>
        Known.Contains(name)
        || name.StartsWith('$')
        || name.StartsWith("Microsoft.Dynamics.CRM.", StringComparison.Ordinal);
}

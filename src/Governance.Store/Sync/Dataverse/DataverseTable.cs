using System.Collections.Generic;

namespace Governance.Store.Sync.Dataverse;

/// <summary>A table as the store reads and writes it.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Set">Entity set name in the Web API.</param>
/// <param name="Key">The primary key column.</param>
/// <param name="Columns">What a read selects, besides the key.</param>
internal sealed record DataverseTable(string Name, string Set, string Key, IReadOnlyList<string> Columns)
{
    public string Select => string.Join(',', [Key, .. Columns]);

    // Who made a request and who touched it since: a request speaks for its creator, and only as its creator left it.
    private static readonly string[] Authors =
        ["_createdby_value", "_createdonbehalfby_value", "createdon", "_modifiedby_value", "_modifiedonbehalfby_value", "modifiedon"];

    public static DataverseTable Opportunity { get; } = new("opportunity", "opportunities", "opportunityid",
        ["name", "statecode", "stepname", "estimatedvalue", "estimatedclosedate", "_customerid_value", "_ownerid_value", "versionnumber"]);

    public static DataverseTable Task { get; } = new("task", "tasks", "activityid",
        ["subject", "statecode", "_gov_workitemid_value", "gov_writesequence", "modifiedon", "versionnumber"]);

    public static DataverseTable Evidence { get; } = new("gov_evidenceitem", "gov_evidenceitems", "gov_evidenceitemid",
        ["gov_name", "_gov_measureid_value", "gov_kind", "gov_validfrom", "gov_validuntil", "gov_status", "gov_sha256",
         "gov_evidencekey", "gov_collector", "gov_statusreason", "gov_writesequence", "gov_ledgernumber",
         .. Authors, "versionnumber"]);

    public static DataverseTable Approval { get; } = new("gov_approval", "gov_approvals", "gov_approvalid",
        ["gov_name", "_gov_measureid_value", "gov_gatecode", "gov_step", "gov_answer", "gov_packetdigest", "gov_comment",
         "gov_status", "gov_personid", "gov_round", "gov_statusreason", "gov_writesequence", "gov_ledgernumber",
         .. Authors, "versionnumber"]);

    public static DataverseTable Review { get; } = new("gov_gatereview", "gov_gatereviews", "gov_gatereviewid",
        ["gov_name", "_gov_measureid_value", "gov_gatecode", "gov_requestedoutcome", "gov_reason", "gov_status",
         "gov_outcome", "gov_decisiontext", "gov_writesequence", "gov_ledgernumber",
         .. Authors, "versionnumber"]);

    // Written, never followed: the store knows what they hold.
    public static DataverseTable Measure { get; } = new("gov_measure", "gov_measures", "gov_measureid", []);

    public static DataverseTable Rulebook { get; } = new("gov_rulebook", "gov_rulebooks", "gov_rulebookid", []);

    public static DataverseTable WorkItem { get; } = new("gov_workitem", "gov_workitems", "gov_workitemid", []);

    public static DataverseTable Account { get; } = new("account", "accounts", "accountid", []);

    public static DataverseTable User { get; } = new("systemuser", "systemusers", "systemuserid", []);

    /// <summary>Whether rows carry the ledger number; a task carries the write sequence only.</summary>
    public bool HasLedgerNumber => Name != Task.Name;

    /// <summary>The tables whose changes the sweep reads, in the order in which it handles them.</summary>
    public static IReadOnlyList<DataverseTable> Followed { get; } = [Opportunity, Evidence, Approval, Task, Review];
}

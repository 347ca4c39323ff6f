using System.Collections.Generic;
using System.Linq;

namespace Governance.Packaging.Contract;

/// <summary>The tables of <c>docs/contracts.md</c>, section 2. A test compares this list with the page.</summary>
internal static class GovernedTables
{
    private const string Write = """
        gov_writesequence int
        gov_writepermit ntext 4000

        """;

    private const string Numbered = Write + """
        gov_ledgernumber int

        """;

    /// <summary>Columns that column security hides from everyone without a profile.</summary>
    public static IReadOnlyList<string> SecuredOfMeasure { get; } =
        ["gov_doi", "gov_gate", "gov_state", "gov_implementationstatus", "gov_potentialstatus"];

    public static IReadOnlyList<GovernedTable> All { get; } =
    [
        GovernedTable.Of("gov_measure", Numbered + """
            gov_name nvarchar 200
            gov_opportunityid lookup opportunity
            gov_customerid lookup account
            gov_resultownerid lookup systemuser
            gov_sponsorid lookup systemuser
            gov_controllerid lookup systemuser
            gov_factsheet ntext 100000
            gov_function nvarchar 100
            gov_legalentity nvarchar 100
            gov_milestoneplan ntext 4000
            gov_steeringcontext ntext 4000
            gov_effectkind picklist gov_effectkind
            gov_effectamount decimal 2
            gov_effectcurrency nvarchar 3
            gov_doi picklist gov_degreeofimplementation
            gov_gate nvarchar 50
            gov_packetdigest nvarchar 64
            gov_panel ntext 100000
            gov_readiness ntext 4000
            gov_implementationstatus picklist gov_light
            gov_potentialstatus picklist gov_light
            gov_state picklist gov_measurestate
            gov_round int
            gov_rulebookid lookup gov_rulebook
            gov_rulebookdigest nvarchar 64
            """),
        GovernedTable.Of("gov_rulebook", Numbered + """
            gov_name nvarchar 200
            gov_version int
            gov_digest nvarchar 64
            gov_canonicalform ntext 1048576
            """),
        GovernedTable.Of("gov_workitem", Numbered + """
            gov_name nvarchar 200
            gov_measureid lookup gov_measure
            gov_gatecode nvarchar 50
            gov_criterioncode nvarchar 100
            gov_host picklist gov_host
            gov_externalkey nvarchar 200
            """),
        GovernedTable.Of("task", Write + "gov_workitemid lookup gov_workitem"),
        GovernedTable.Of(
            "gov_evidenceitem",
            Numbered + """
            gov_status picklist gov_evidencestatus
            gov_sha256 nvarchar 64
            gov_evidencekey nvarchar 100
            gov_collector nvarchar 200
            gov_statusreason ntext 4000
            """,
            """
            gov_name nvarchar 200
            gov_measureid lookup gov_measure
            gov_kind nvarchar 100
            gov_validfrom datetime
            gov_validuntil datetime
            gov_description ntext 4000
            gov_file file 32768
            """),
        GovernedTable.Of(
            "gov_approval",
            Numbered + """
            gov_status picklist gov_approvalstatus
            gov_personid nvarchar 100
            gov_round int
            gov_statusreason ntext 4000
            """,
            """
            gov_name nvarchar 200
            gov_measureid lookup gov_measure
            gov_gatecode nvarchar 50
            gov_step nvarchar 100
            gov_answer picklist gov_answer
            gov_packetdigest nvarchar 64
            gov_comment ntext 4000
            """),
        GovernedTable.Of(
            "gov_gatereview",
            Numbered + """
            gov_status picklist gov_reviewstatus
            gov_outcome picklist gov_gateoutcome
            gov_decisiontext ntext 4000
            """,
            """
            gov_name nvarchar 200
            gov_measureid lookup gov_measure
            gov_gatecode nvarchar 50
            gov_requestedoutcome picklist gov_gateoutcome
            gov_reason ntext 4000
            """),
    ];

    /// <summary>The table of that logical name.</summary>
    public static GovernedTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}

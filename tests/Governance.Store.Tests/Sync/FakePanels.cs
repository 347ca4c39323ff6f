using System;
using System.Threading.Tasks;
using Governance.Rules.Statuses;
using Governance.Store.Panel;

namespace Governance.Store.Tests.Sync;

/// <summary>One small panel for every measure.</summary>
internal sealed class FakePanels : IPanelReader
{
    /// <summary>What this panel says otherwise.</summary>
    public Func<PanelView, PanelView> Change { get; set; } = panel => panel;

    public static PanelView Small(string measureId) => new()
    {
        MeasureId = measureId,
        Measure = "Lending product",
        State = "Active",
        Doi = 3,
        Gate = "G4",
        GateName = "Implementation readiness",
        Ready = false,
        Implementation = Light.Green,
        Potential = Light.Red,
        Explain = new PanelExplanation("On time.", "Below the plan."),
        Criteria = [new PanelCriterion("regulatory-approval", "Regulatory approval", Met: false, "There is no evidence.", [])],
        Refusal = "Not yet.",
        WorkItem = new PanelWorkItem("LEND-42", "regulatory-approval", Met: false),
        Evidence = [],
        EvidenceKinds = ["regulatory-approval"],
        PacketDigest = new string('b', 64),
        LedgerNumber = 7,
    };

    public ValueTask<PanelView?> Of(string tenant, string measureId) => ValueTask.FromResult<PanelView?>(Change(Small(measureId)));

    public ValueTask<PanelView?> OfWorkItem(string tenant, string host, string externalKey) => ValueTask.FromResult<PanelView?>(null);
}

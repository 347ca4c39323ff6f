using Governance.Store.Commands;

namespace Governance.Store.Reporting;

/// <summary>Denials about reports.</summary>
internal static class ReportErrors
{
    public static Problem ViewUnknown() => Problem.NotFound("Reports.ViewUnknown", "There is no such view. GET /reports lists them.");

    public static Problem RowGone() => Problem.Refused(
        "Reports.RowGone",
        "The row after which to go on is not there any more. Read from the beginning, or name a moment with at, so that nothing changes between two pages.");

    public static Problem MomentMissing() => Problem.Invalid(
        "Reports.MomentMissing",
        "A steering-committee report is for one moment, so that everybody can make the same one again. Name it with at.");

    public static Problem TooFresh() => Problem.Refused(
        "Reports.TooFresh",
        "A steering-committee report is made ten seconds after its moment at the earliest, when nothing of that moment is still being written. Ask again shortly.");

    public static Problem IssuerOnly() => Problem.Forbidden(
        "Reports.IssuerOnly",
        "A steering-committee report is issued by a known person with the role pmo or admin. Ask one of them.");

    public static Problem DigestDiffers() => Problem.Refused(
        "Reports.DigestDiffers",
        "The report for this node and moment has another digest than the one that you name. Open it again and issue what it is.");

    public static Problem IssuedUnknown() => Problem.NotFound("Reports.IssuedUnknown", "No report with this digest was issued for the node. List those that were.");
}

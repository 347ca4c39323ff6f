namespace Governance.Store.Sync.Inbound;

/// <summary>What a row is told when the store does not take it as a request: what was wrong, what to do, and the code.</summary>
internal static class RequestRefusals
{
    public static string ApprovalOnBehalf { get; } = Words(
        "Approval.OnBehalf",
        "The approval was created on behalf of somebody else. Sign in yourself and approve again.");

    public static string ApprovalUnknownPerson { get; } = Words(
        "Approval.UnknownPerson",
        "This Dynamics user is not linked to a person. Ask an administrator for the link, then approve again.");

    public static string ApprovalChangedAfterwards { get; } = Words(
        "Approvals.ChangedAfterwards",
        "The approval was changed after it was given, so it is nobody's. Approve again, and change nothing afterwards.");

    public static string ApprovalNoMeasure { get; } = Words(
        "Approval.NoMeasure",
        "The approval names no measure. Create it from the measure's form.");

    public static string ApprovalNoAnswer { get; } = Words(
        "Approval.NoAnswer",
        "The approval says neither approve nor reject. Choose one and create it again.");

    public static string ReviewOnBehalf { get; } = Words(
        "Review.OnBehalf",
        "The review was created on behalf of somebody else. Sign in yourself and ask again.");

    public static string ReviewUnknownPerson { get; } = Words(
        "Review.UnknownPerson",
        "This Dynamics user is not linked to a person. Ask an administrator for the link, then ask again.");

    public static string ReviewChangedAfterwards { get; } = Words(
        "Reviews.ChangedAfterwards",
        "The review was changed after it was asked for, so it is nobody's. Ask again, and change nothing afterwards.");

    public static string ReviewNoMeasure { get; } = Words(
        "Review.NoMeasure",
        "The review names no measure. Create it from the measure's form.");

    public static string ReviewNoOutcome { get; } = Words(
        "Review.NoOutcome",
        "The review asks for no outcome that can be asked for. Choose Go, Hold, Recycle or Kill.");

    public static string ReviewNoConditions { get; } = Words(
        "Review.NoConditions",
        "A ConditionalGo needs conditions with who meets each and until when, and a row in Dynamics has no place for them. Ask for it on the portfolio page: open the measure, then Gate, Conditions, 'Pass under conditions'.");

    public static string EvidenceNoFile { get; } = Words(
        "Evidence.NoFile",
        "The evidence has no file yet.");

    public static string EvidenceEmpty { get; } = Words(
        "Evidence.Empty",
        "The evidence's file is empty. Create the evidence again with a file that has content.");

    public static string EvidenceChangedMeanwhile { get; } = Words(
        "Evidence.ChangedMeanwhile",
        "The evidence changed while it was read.");

    public static string EvidenceOnBehalf { get; } = Words(
        "Evidence.OnBehalf",
        "The evidence was created on behalf of somebody else. Sign in yourself and create it again.");

    public static string EvidenceUnknownPerson { get; } = Words(
        "Evidence.UnknownPerson",
        "This Dynamics user is not linked to a person. Ask an administrator for the link, then create the evidence again.");

    public static string EvidenceChangedAfterwards { get; } = Words(
        "Evidence.ChangedAfterwards",
        "Somebody else changed the evidence after it was created, so it is nobody's. Create it again.");

    public static string EvidenceNoMeasure { get; } = Words(
        "Evidence.NoMeasure",
        "The evidence names no measure. Create it from the measure's form.");

    private static string Words(string code, string words) => $"{words} [{code}]";
}

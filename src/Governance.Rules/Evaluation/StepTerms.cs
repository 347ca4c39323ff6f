using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>What an answer must meet to count in one step: the packet that the step sees, and for an approval its place in the order and its age.</summary>
internal readonly struct StepTerms
{
    private readonly long after;
    private readonly long asOf;
    private readonly long maxAge;

    /// <param name="step">The step.</param>
    /// <param name="packet">The number of the packet, or of the part of it that the step sees.</param>
    /// <param name="after">Approvals up to this order number come too early.</param>
    /// <param name="asOf">The time of the question.</param>
    public StepTerms(ApprovalStep step, int packet, long after, long asOf)
    {
        Packet = packet;
        this.after = after;
        this.asOf = asOf;
        maxAge = step.MaxAgeTicks;
    }

    /// <summary>The number of the packet that the step sees, or -1 when nobody answered for it.</summary>
    public int Packet { get; }

    /// <summary>Whether the approval came after the step before, and is fresh enough.</summary>
    public bool Admits(in AnswerEntry approval) => approval.Sequence > after && IsFresh(approval);

    /// <summary>
    /// Whether the approval is not older than the step allows. INVARIANT: an approval of an unknown age counts where no age is asked for,
    /// and only there; so does one from the future.
    /// </summary>
    public bool IsFresh(in AnswerEntry approval) => IsFresh(approval, maxAge, asOf);

    /// <inheritdoc cref="IsFresh(in AnswerEntry)"/>
    public static bool IsFresh(in AnswerEntry approval, long maxAge, long asOf) =>
        maxAge == long.MaxValue || (approval.GivenAt <= asOf && approval.GivenAt >= asOf - maxAge);
}

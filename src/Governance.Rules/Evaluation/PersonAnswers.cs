namespace Governance.Rules.Evaluation;

/// <summary>What one person's answers in a step come to.</summary>
internal readonly struct PersonAnswers
{
    private readonly long lastRejection;
    private readonly long lastApproval;

    public PersonAnswers(long lastRejection, long lastApproval, long countsAt)
    {
        this.lastRejection = lastRejection;
        this.lastApproval = lastApproval;
        CountsAt = countsAt;
    }

    /// <summary>Nothing that counts.</summary>
    public static PersonAnswers None => new(long.MinValue, long.MinValue, long.MaxValue);

    /// <summary>The order number of the approval that counts; <see cref="long.MaxValue"/> when none does.</summary>
    public long CountsAt { get; }

    public bool HasApproved => CountsAt != long.MaxValue;

    /// <summary>Whether the person's last answer is a rejection.</summary>
    public bool StandsRejected => lastRejection != long.MinValue && lastApproval <= lastRejection;
}

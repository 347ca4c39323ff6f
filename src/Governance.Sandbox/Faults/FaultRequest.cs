namespace Governance.Sandbox.Faults;

/// <summary>How requests to a host are to misbehave, as a test asks for it.</summary>
/// <param name="Method">The method that a request must have; any when absent.</param>
/// <param name="Path">What a request's path must begin with; any when absent.</param>
/// <param name="Count">How many requests misbehave at most; no end when absent.</param>
/// <param name="Probability">How likely a matching request misbehaves, above 0 and at most 1; each one when absent.</param>
/// <param name="Seed">Decides, with the probability, which ones: the same seed hits the same ones.</param>
/// <param name="Status">429 or 503 to answer; 0 only delays.</param>
/// <param name="RetryAfter">Seconds, for the header <c>Retry-After</c>.</param>
/// <param name="Reason">Jira's header <c>RateLimit-Reason</c>, with 429.</param>
/// <param name="DelayMilliseconds">How long a request waits first.</param>
/// <param name="LoseAnswer">The request is carried out, and the connection breaks before anything is answered.</param>
internal sealed record FaultRequest(
    string? Method = null,
    string? Path = null,
    int? Count = null,
    double? Probability = null,
    int Seed = 0,
    int Status = 0,
    int RetryAfter = 1,
    string? Reason = null,
    int DelayMilliseconds = 0,
    bool LoseAnswer = false)
{
    private const int LongestDelay = 60_000;
    private const int LongestRetryAfter = 3600;

    /// <summary>What is wrong with it, or null.</summary>
    /// <param name="root">Where the paths begin that may misbehave here.</param>
    public string? Problem(string root) => this switch
    {
        { Count: null, Probability: null } => "Give a count, a probability, or both.",
        { Count: <= 0 } => "count must be at least 1.",
        { Probability: { } likely } when likely is not (> 0 and <= 1) => "probability must be above 0 and at most 1.",
        { Status: not (0 or 429 or 503) } => "status must be 429, 503, or 0 for a delay alone.",
        { Status: 0, DelayMilliseconds: 0, LoseAnswer: false } => "Give a status, delayMilliseconds or loseAnswer.",
        { Status: not 0, LoseAnswer: true } => "loseAnswer carries the request out; a status refuses it. Give one of them.",
        { DelayMilliseconds: < 0 or > LongestDelay } => $"delayMilliseconds must be 0 to {LongestDelay}.",
        { RetryAfter: < 0 or > LongestRetryAfter } => $"retryAfter must be 0 to {LongestRetryAfter}.",
        { Path: { } path } when !path.StartsWith(root, System.StringComparison.Ordinal) => $"path must begin with {root}: nothing else misbehaves.",
        _ => null,
    };
}

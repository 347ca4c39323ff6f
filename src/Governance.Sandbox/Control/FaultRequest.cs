namespace Governance.Sandbox.Control;

/// <summary>How the next requests to the Web API misbehave: a status to answer (0 answers as usual) and a wait before.</summary>
internal sealed record FaultRequest(int Count, int Status = 0, int RetryAfter = 1, int DelayMilliseconds = 0);

namespace Governance.Store.Commands;

/// <summary>An event that a decision wants appended to a stream.</summary>
/// <param name="Stream">Stream name, <c>kind/id</c>.</param>
/// <param name="Event">What happened.</param>
public sealed record StreamEvent(string Stream, DomainEvent Event);

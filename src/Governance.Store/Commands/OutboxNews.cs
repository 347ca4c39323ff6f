namespace Governance.Store.Commands;

/// <summary>Something that a host shows has changed.</summary>
/// <param name="Host"><c>dataverse</c> or <c>jira</c>.</param>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Id">Its id.</param>
/// <param name="MeasureId">The measure that it belongs to; empty when none.</param>
public sealed record OutboxNews(string Host, string Kind, string Id, string MeasureId);

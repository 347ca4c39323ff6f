using System.Globalization;

namespace Governance.Store.Closure;

/// <summary>One line of one document of a source system, in which achieved value shows.</summary>
public sealed record LedgerLine
{
    /// <summary>The source system.</summary>
    public required string System { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>The line of the document.</summary>
    public required string Line { get; init; }

    /// <summary>What makes two lines the same: case does not count.</summary>
    internal string Key => string.Join('\n', System, Document, Line).ToUpper(CultureInfo.InvariantCulture);
}

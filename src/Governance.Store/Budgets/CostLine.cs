using System.Globalization;

namespace Governance.Store.Budgets;

/// <summary>Actual cost as one line of one document of a source system says it.</summary>
public sealed record CostLine
{
    /// <summary>The source system.</summary>
    public required string System { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>The line of the document.</summary>
    public required string Line { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The amount; negative for a credit.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What it is for.</summary>
    public string? Text { get; init; }

    /// <summary>The measure that had claimed this line before it was imported here too; empty when none had.</summary>
    public string? ClaimedBefore { get; init; }

    /// <summary>What makes two lines the same: case does not count.</summary>
    internal string Key => string.Join('\n', System, Document, Line).ToUpper(CultureInfo.InvariantCulture);
}

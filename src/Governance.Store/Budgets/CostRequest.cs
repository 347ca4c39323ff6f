namespace Governance.Store.Budgets;

/// <summary>One ledger line of a request.</summary>
internal sealed record CostRequest
{
    public required string System { get; init; }

    public required string Document { get; init; }

    public required string Line { get; init; }

    public required string Period { get; init; }

    public required string Currency { get; init; }

    public required decimal Amount { get; init; }

    public string? Text { get; init; }

    public CostLine ToLine() => new() { System = System, Document = Document, Line = Line, Period = Period, Currency = Currency, Amount = Amount, Text = Text };
}

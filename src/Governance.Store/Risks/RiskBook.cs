using System;
using System.Collections.Immutable;

using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>The risks of a measure.</summary>
public sealed record RiskBook
{
    /// <summary>Risks by code, closed ones too.</summary>
    public ImmutableList<Risk> Items { get; init; } = [];

    /// <summary>The last review of all of them; empty when there was none since they last changed.</summary>
    public WholeReview? Review { get; init; }

    internal Risk? Find(string code) => Items.Find(item => item.Draft.Code == code);

    /// <summary>With a risk that was added or changed. INVARIANT: a review tells nothing about what changed after it.</summary>
    internal RiskBook With(Risk risk)
    {
        var at = Items.FindIndex(item => item.Draft.Code == risk.Draft.Code);
        var items = at >= 0 ? Items.SetItem(at, risk) : Items.Add(risk).Sort((one, other) => string.CompareOrdinal(one.Draft.Code, other.Draft.Code));
        return new RiskBook { Items = items };
    }

    /// <summary>With a risk whose escalations changed: what is known about the risk is the same.</summary>
    internal RiskBook Marked(string code, Func<Risk, Risk> change) =>
        this with { Items = Items.ConvertAll(item => item.Draft.Code == code ? change(item) : item) };
}

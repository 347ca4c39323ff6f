using System;
using System.Collections.Generic;

using Governance.Rules.Facts;

namespace Governance.Store.Registers;

/// <summary>
/// Something that a feature keeps about a measure and that a gate may ask for by name. Pure: what it says follows from the measure's own
/// events and the time alone, so that a decision can be replayed. What depends on other streams is recorded on the measure when it is checked.
/// </summary>
internal interface IRegister
{
    /// <summary>The name that rulebooks use.</summary>
    public string Name { get; }

    /// <summary>
    /// Roles of which whoever reviews it as a whole holds one: empty for whoever has the right, null when it is never reviewed as a whole,
    /// or not of every measure, so that a gate that asks for a review could stay shut for ever.
    /// </summary>
    public IReadOnlyList<string>? Reviewers { get; }

    /// <summary>What it says of the measure.</summary>
    public RegisterFact Of(Measures.MeasureState measure, DateTimeOffset asOf);
}

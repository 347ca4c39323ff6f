using System;
using System.Collections.Generic;

using Governance.Rules.Facts;
using Governance.Store.Registers;

namespace Governance.Store.Objectives;

/// <summary>The register <c>objectives</c>: which objective the measure serves.</summary>
internal sealed class ObjectiveRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "objectives";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(Measures.MeasureState measure, DateTimeOffset asOf) => new()
    {
        Name = Name,
        Entries = measure.Objective is { } served ? new[] { $"Serves {served.Name} ({served.Code})." } : [],
        Open = measure.Objective is null ? ["The measure serves no objective. The owner names the one that it serves."] : Array.Empty<string>(),
    };
}

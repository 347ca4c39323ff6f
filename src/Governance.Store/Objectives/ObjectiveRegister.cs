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
        Entries = measure.Objective is { } served ? new[] { served.RetiredAt is null ? $"Serves {served.Name} ({served.Code})." : $"Served {served.Name} ({served.Code}), which was retired." } : [],
        Open = measure.Objective switch
        {
            null => ["The measure serves no objective. The owner names the one that it serves."],
            { RetiredAt: not null } gone => [$"The objective {gone.Name} ({gone.Code}) was retired. The owner names the one that the measure serves now."],
            _ => Array.Empty<string>(),
        },
    };
}

using System;
using Governance.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Measures;

/// <summary>What the row of a measure and the row of its rulebook say.</summary>
internal sealed class MeasureRow
{
    public required Guid Id { get; init; }

    public string? FactSheet { get; init; }

    /// <summary>The code of the gate that the measure stands before.</summary>
    public string? NextGate { get; init; }

    /// <summary>The digest of the next gate's packet.</summary>
    public string? PacketDigest { get; init; }

    /// <summary>The digest of the rulebook that the measure is bound to.</summary>
    public string? RulebookDigest { get; init; }

    /// <summary>The digest that the rulebook's own row states.</summary>
    public string? RulebookRowDigest { get; init; }

    public string? CanonicalForm { get; init; }

    /// <summary>Reads the answer of a query of <see cref="MeasureQueries"/>.</summary>
    public static MeasureRow Read(Entity found, Guid id, string prefix) => new()
    {
        Id = id,
        FactSheet = Cells.Text(found, prefix + "gov_factsheet"),
        NextGate = Cells.Text(found, prefix + "gov_gate"),
        PacketDigest = Cells.Text(found, prefix + "gov_packetdigest"),
        RulebookDigest = Cells.Text(found, prefix + "gov_rulebookdigest"),
        RulebookRowDigest = Cells.Text(found, MeasureQueries.RulebookAlias + ".gov_digest"),
        CanonicalForm = Cells.Text(found, MeasureQueries.RulebookAlias + ".gov_canonicalform"),
    };
}

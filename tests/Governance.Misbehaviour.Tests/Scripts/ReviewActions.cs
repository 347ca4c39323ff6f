using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>The gate is asked for, once between two rests.</summary>
internal static class ReviewActions
{
    private const int Go = 1;
    private const int Hold = 3;
    private const int Recycle = 4;
    private const int Kill = 5;

    public static IReadOnlyList<HostAction> Make(Random random, int measure)
    {
        var outcome = random.Next(12) switch { 0 => Kill, 1 => Recycle, 2 => Hold, _ => Go };
        var (bySponsor, byStranger) = (outcome != Go && random.Next(4) > 0, random.Next(10) == 0);
        return
        [
            new HostAction($"ask for outcome {outcome} of {measure}", async world =>
            {
                var who = byStranger ? world.Stranger : bySponsor ? world.Sponsor : world.Owner;
                var row = $"gov_measures({world.Measures[measure].Id})";
                return await Dynamics.Create(world, who, "gov_gatereviews", "gov_gatereviewid", $"review {measure} {who.Name}", new JsonObject
                {
                    ["gov_name"] = $"Review {outcome}",
                    ["gov_gatecode"] = await Dynamics.Cell(world, row, "gov_gate"),
                    ["gov_requestedoutcome"] = outcome,
                    ["gov_reason"] = "As agreed",
                    ["gov_measureid@odata.bind"] = "/" + row,
                });
            }),
        ];
    }
}

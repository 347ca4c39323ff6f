using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Governance.Store.Commands;

/// <summary>What a command comes to: events, an answer, or a denial (which may leave events too, as a refused review does).</summary>
public sealed record Decision
{
    /// <summary>Events to append, in order.</summary>
    public IReadOnlyList<StreamEvent> Events { get; init; } = [];

    /// <summary>What the caller is told.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>The denial; empty when carried out.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Carried out.</summary>
    public static Decision Accept(JsonObject? answer, params IReadOnlyList<StreamEvent> events) => new() { Answer = answer, Events = events };

    /// <summary>A problem is a denial without events.</summary>
    public static implicit operator Decision(Problem problem) => new() { Problem = problem };

    /// <summary>A denial without events.</summary>
    public static Decision FromProblem(Problem problem) => problem;
}

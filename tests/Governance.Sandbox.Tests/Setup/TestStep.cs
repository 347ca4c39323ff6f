using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>A step of the test solution; the plug-in is a type of this assembly.</summary>
internal sealed record TestStep(Type Plugin, string Message, string Table, int Stage, string Configuration)
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Rank { get; init; } = 1;

    public int Mode { get; init; }

    public string Filter { get; init; } = string.Empty;

    /// <summary>Alias, kind (0 pre, 1 post) and columns.</summary>
    public IReadOnlyList<(string Alias, int Kind, string Columns)> Images { get; init; } = [];
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Steps;

/// <summary>A registered plug-in step.</summary>
internal sealed record Step(Guid Id, string Name, Guid PluginTypeId, string Message, string Table, PipelineStage Stage)
{
    public int Rank { get; init; } = 1;

    public bool Asynchronous { get; init; }

    public bool Enabled { get; init; } = true;

    public string Configuration { get; init; } = string.Empty;

    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>Only an Update is filtered; a step that names no columns runs at each.</summary>
    public bool Wants(IReadOnlyCollection<string> changed) =>
        Message != Messages.Update || FilteringColumns.Count == 0 || FilteringColumns.Any(changed.Contains);
}

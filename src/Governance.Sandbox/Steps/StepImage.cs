using System.Collections.Generic;

namespace Governance.Sandbox.Steps;

/// <summary>A copy of the row that a step asks for; no columns named means all of them.</summary>
internal sealed record StepImage(string Alias, ImageKind Kind, IReadOnlyList<string> Columns, string MessageProperty)
{
    public bool Pre => Kind is ImageKind.Pre or ImageKind.Both;

    public bool Post => Kind is ImageKind.Post or ImageKind.Both;
}

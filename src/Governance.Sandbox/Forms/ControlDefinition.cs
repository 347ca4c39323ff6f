using System.Collections.Generic;

namespace Governance.Sandbox.Forms;

/// <summary>A code component of the zip.</summary>
/// <param name="Name">Its name in the solution.</param>
/// <param name="RegisteredName">What its script calls <c>registerControl</c> with.</param>
/// <param name="Properties">Name, type and usage of each property.</param>
/// <param name="Scripts">Paths of its scripts in their order.</param>
/// <param name="Styles">Paths of its style sheets in their order.</param>
/// <param name="Files">The bytes of both by path.</param>
internal sealed record ControlDefinition(
    string Name,
    string RegisteredName,
    IReadOnlyList<(string Name, string OfType, string Usage)> Properties,
    IReadOnlyList<string> Scripts,
    IReadOnlyList<string> Styles,
    IReadOnlyDictionary<string, byte[]> Files);

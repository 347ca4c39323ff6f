using System.Collections.Generic;

namespace Governance.Sandbox.Forms;

/// <summary>A code component in a field.</summary>
/// <param name="Name">Its name in the solution.</param>
/// <param name="Parameters">The column of each bound property.</param>
internal sealed record FormControl(string Name, IReadOnlyDictionary<string, string> Parameters);

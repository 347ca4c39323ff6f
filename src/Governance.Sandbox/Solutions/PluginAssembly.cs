using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Solutions;

/// <summary>A plug-in assembly of the zip: its bytes and the type names by plug-in type id.</summary>
internal sealed record PluginAssembly(string FullName, byte[] Image, IReadOnlyDictionary<Guid, string> Types);

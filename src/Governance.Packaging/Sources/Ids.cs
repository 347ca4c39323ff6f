using System;

namespace Governance.Packaging.Sources;

/// <summary>Ids stand with and without braces in solution files; here they are bare and in lower case.</summary>
internal static class Ids
{
    /// <summary>The bare id in lower case; empty when the text is no id.</summary>
    public static string Normal(string? text) =>
        Guid.TryParse(text, out var id) ? id.ToString("D") : "";
}

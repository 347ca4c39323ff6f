using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Governance.Store.Tests.Support;

/// <summary>Files of the repository that tests read, as the project copies them.</summary>
internal static class RepositoryFiles
{
    public static string Schema => At("docs", "rulebook.schema.json");

    public static IEnumerable<string> Examples => Directory.EnumerateFiles(At("examples", "rulebooks"), "*.yaml").Order(StringComparer.Ordinal);

    public static string At(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);

    /// <summary>The blocks of YAML in the guides.</summary>
    public static IEnumerable<string> YamlInGuides() => Directory.EnumerateFiles(At("docs"), "*.md").Order(StringComparer.Ordinal).SelectMany(guide =>
        File.ReadAllText(guide).Split("```yaml\n").Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)]));
}

using System;
using System.Collections.Generic;
using System.IO;

namespace Governance.Store.Storage;

/// <summary>The numbered scripts, in order.</summary>
internal static class SchemaScripts
{
    public static IReadOnlyList<string> All()
    {
        var assembly = typeof(SchemaScripts).Assembly;
        var names = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.EndsWith(".sql", StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names.ConvertAll(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });
    }
}

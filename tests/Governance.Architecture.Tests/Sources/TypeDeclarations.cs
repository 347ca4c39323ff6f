using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Governance.Architecture.Tests.Sources;

/// <summary>The types that a source file declares at its outermost level.</summary>
internal static partial class TypeDeclarations
{
    public static IEnumerable<string> Faults(string file, string text)
    {
        var names = Declaration().Matches(text).Select(match => match.Groups["name"].Value).Distinct().ToList();
        var stem = Path.GetFileName(file).Split('{')[0].Split('.')[0];
        return names.Count > 1 ? [$"{file} declares {string.Join(", ", names)}"]
            : names.Count == 1 && names[0] != stem ? [$"{file} declares {names[0]}"] : [];
    }

    [GeneratedRegex(@"^(?:\[[^\n]*\]\s*)?(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>?\[\],.]+)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}

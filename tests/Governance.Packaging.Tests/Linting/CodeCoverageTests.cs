using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Linting;

public sealed partial class CodeCoverageTests
{
    [Fact]
    public void Every_code_is_brought_about_by_a_test()
    {
        var tested = CodesIn("tests/Governance.Packaging.Tests");

        Assert.Empty(CodesIn("src/Governance.Packaging").Except(tested));
    }

    private static HashSet<string> CodesIn(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("\"(Solution\\.[A-Za-z0-9]+)\"")]
    private static partial Regex Code();
}

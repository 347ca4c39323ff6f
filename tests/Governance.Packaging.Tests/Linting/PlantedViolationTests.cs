using System.Linq;
using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Linting;

public sealed class PlantedViolationTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var violation in Violations.All)
        {
            cases.Add(violation.Code, violation.What);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lint_WhenAViolationIsPlanted_FindsIt(string code, string what)
    {
        using var source = new SourceCopy();
        Violations.All.Single(violation => violation.Code == code && violation.What == what).Plant(source);

        Assert.Contains(code, source.Findings().Select(finding => finding.Code));
    }
}

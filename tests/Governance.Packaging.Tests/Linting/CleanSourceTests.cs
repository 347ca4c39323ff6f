using Governance.Packaging.Tests.Support;
using Xunit;

namespace Governance.Packaging.Tests.Linting;

public sealed class CleanSourceTests
{
    [Fact]
    public void The_source_has_no_findings()
    {
        using var source = new SourceCopy();

        Assert.Empty(source.Findings());
    }
}

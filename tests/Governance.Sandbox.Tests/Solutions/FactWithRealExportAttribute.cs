using Xunit;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>A test that needs the real exports; without them it reports itself as skipped.</summary>
public sealed class FactWithRealExportAttribute : FactAttribute
{
    public FactWithRealExportAttribute()
    {
        if (RealExport.Folder is null)
        {
            Skip = "The folder ../shared/data/solution-samples is not on this machine.";
        }
    }
}

using Xunit;

namespace Governance.Packaging.Tests.Support;

/// <summary>A test that reads <c>../shared/data</c> and is reported as skipped where that folder is absent.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!Repository.HasSharedData)
        {
            Skip = "../shared/data is absent.";
        }
    }
}

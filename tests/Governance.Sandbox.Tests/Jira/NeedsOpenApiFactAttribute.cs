using System.IO;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>A test against Jira's own description; skipped where that file is absent.</summary>
internal sealed class NeedsOpenApiFactAttribute : FactAttribute
{
    public NeedsOpenApiFactAttribute()
    {
        if (!File.Exists(JiraTestPaths.OpenApi))
        {
            Skip = "../shared/data/jira-cloud-openapi-v3.json is not on this machine.";
        }
    }
}

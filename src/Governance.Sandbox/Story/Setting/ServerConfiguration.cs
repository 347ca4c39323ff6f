using System;
using System.Collections.Generic;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Setting;

/// <summary>The server's configuration as lines that a shell reads: <c>NAME='value'</c>.</summary>
internal static class ServerConfiguration
{
    public static IEnumerable<string> Lines(PlayOptions options, HostAnswer environment, HostAnswer site, string clientId, string clientSecret)
    {
        yield return Line("ASPNETCORE_URLS", options.Server.GetLeftPart(UriPartial.Authority));
        yield return Line("Governance__DataFolder", options.Data.FullName);
        yield return Line("Governance__Sandbox", "true");
        yield return Line("Governance__Origin", "governance.example.com");
        yield return Line("Governance__Tenants__0__Id", Company.Tenant);
        yield return Line("Governance__Auth__Audience", "governance");
        yield return Line("Governance__Dataverse__0__Tenant", Company.Tenant);
        yield return Line("Governance__Dataverse__0__Url", options.Recorder.GetLeftPart(UriPartial.Authority));
        yield return Line("Governance__Dataverse__0__OrganizationId", environment.MustHave("organizationId"));
        yield return Line("Governance__Dataverse__0__TokenEndpoint", environment.MustHave("tokenEndpoint"));
        yield return Line("Governance__Dataverse__0__ClientId", clientId);
        yield return Line("Governance__Dataverse__0__ClientSecret", clientSecret);
        yield return Line("Governance__Jira__AppId", site.MustHave("appId"));
        yield return Line("Governance__Jira__Environment", site.MustHave("environment"));
        yield return Line("Governance__Jira__JwksUrl", site.MustHave("jwksUrl"));
        yield return Line("Governance__Jira__AllowedApiBaseUrls__0", site.MustHave("apiBaseUrl"));
        yield return Line("Governance__Sync__PollSeconds", "1");
    }

    private static string Line(string name, string value) => $"{name}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Store.Portfolio.Queries;
using Governance.Store.Tests.Support;

using Microsoft.Extensions.Configuration;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class HostPageTests
{
    [Theory]
    [InlineData("t1", "organization-1", "https://sandbox.example/", true)]
    [InlineData("t1", "ORGANIZATION-1", "http://127.0.0.1:5000", true)]
    [InlineData("t2", "organization-1", "https://sandbox.example", false)]
    [InlineData("t1", "organization-2", "https://sandbox.example", false)]
    [InlineData("t1", "organization-1", "javascript:alert(1)", false)]
    [InlineData("t1", "organization-1", null, false)]
    public async Task Measure_IsOpenedInItsOwnEnvironment_WhereTheConfigurationNamesIt(string tenant, string organization, string? url, bool isKnown)
    {
        await using var store = await TestStore.Start();
        var measure = await (await Story.WithMeasure(store)).State();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(System.StringComparer.Ordinal)
        {
            ["Governance:Dataverse:0:Tenant"] = tenant,
            ["Governance:Dataverse:0:OrganizationId"] = organization,
            ["Governance:Dataverse:0:Url"] = url,
        }).Build();
        var expected = isKnown ? $$"""{"dataverse":"{{url!.TrimEnd('/')}}/main.aspx?pagetype=entityrecord\u0026etn=gov_measure\u0026id={{measure.Id}}"}""" : "{}";
        Assert.Equal(expected, new HostPages(configuration).Of(TestStore.Tenant, measure).ToJsonString());
        Assert.Empty(new HostPages().Of(TestStore.Tenant, measure));
    }
}

using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>What the published description says about the bodies of requests.</summary>
public sealed class ApiDescriptionTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Theory]
    [InlineData("/api/v1/measures/{id}/confirmations", "amounts,evidenceKey,lines,method")]
    [InlineData("/api/v1/measures/{id}/conditions/{code}/confirmations", "met,reason")]
    [InlineData("/api/v1/measures/{id}/adoption/confirmation", "doi")]
    [InlineData("/api/v1/measures/{id}/costs/release", "document,line,reason,system")]
    [InlineData("/api/v1/hosts/{host}/{scope}/release", "reason")]
    public async Task Description_TellsTheBodyOfTheRoute(string path, string members)
    {
        var (_, described) = await played.Server.Send(HttpMethod.Get, "/openapi/v1.json", null);
        var schema = described!["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();
        var properties = described["components"]!["schemas"]![schema.Split('/')[^1]]!["properties"]!.AsObject();
        Assert.Equal(members, string.Join(',', properties.Select(one => one.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void BodiesOfRequests_HaveNamesOfTheirOwn_BecauseTheDescriptionKnowsThemByName()
    {
        var names = typeof(Hosting.StoreApi).Assembly.GetTypes().Where(type => type.Name.EndsWith("Request", StringComparison.Ordinal)).Select(type => type.Name).ToList();
        Assert.Contains("ApprovalRequest", names);
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }
}

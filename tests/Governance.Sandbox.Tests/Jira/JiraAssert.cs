using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

internal static class JiraAssert
{
    /// <summary>Jira's shape of an error, with that text among its messages; returns all messages and field errors.</summary>
    public static async Task<string> RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string text)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(JsonValueKind.Array, body.GetProperty("errorMessages").ValueKind);
        Assert.Equal(JsonValueKind.Object, body.GetProperty("errors").ValueKind);
        var said = body.GetRawText();
        Assert.Contains(text, JsonSerializer.Serialize(body, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        return said;
    }
}

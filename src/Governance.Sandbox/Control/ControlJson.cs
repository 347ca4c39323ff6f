using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Control;

/// <summary>Reads the JSON of control requests; an unknown property is an error.</summary>
internal static class ControlJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static async Task<T> ReadAsync<T>(HttpContext http)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Options)
                ?? throw new PlatformException(400, PlatformErrors.BadPayload, "A JSON object was expected.");
        }
        catch (JsonException problem)
        {
            throw new PlatformException(400, PlatformErrors.BadPayload, $"The request cannot be read: {problem.Message}");
        }
    }
}

using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Http;

namespace Governance.Store.Sync.Dataverse;

/// <summary>Maps the Web API's statuses and error bodies, in one place.</summary>
internal static class DataverseErrors
{
    public static async Task ThrowUnlessSuccessAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var (code, message) = await ReadAsync(answer, cancellation);
            throw new HostException("Dataverse.Failed", (int)answer.StatusCode,
                $"Dataverse answered {(int)answer.StatusCode} {code}: {message}");
        }
    }

    /// <summary>A delta link that the host no longer takes. Whatever the reason, a full read is a right answer.</summary>
    public static bool MeansExpiredLink(HttpStatusCode status) => status
        is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone;

    public static async Task<DataverseAnswer> ReadWriteAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            return new DataverseAnswer(DataverseWriteOutcome.Written);
        }

        var (code, message) = await ReadAsync(answer, cancellation);
        return answer.StatusCode switch
        {
            HttpStatusCode.PreconditionFailed => new DataverseAnswer(DataverseWriteOutcome.Changed, code, message),
            HttpStatusCode.NotFound => new DataverseAnswer(DataverseWriteOutcome.Missing, code, message),
            HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.Conflict =>
                new DataverseAnswer(DataverseWriteOutcome.Refused, code, message),
            _ => throw new HostException("Dataverse.Failed", (int)answer.StatusCode,
                $"Dataverse answered {(int)answer.StatusCode} {code}: {message}"),
        };
    }

    private static async Task<(string Code, string Message)> ReadAsync(
        HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        try
        {
            using var body = JsonDocument.Parse(text);
            if (JsonBody.Member(body.RootElement, "error") is { } error)
            {
                return (JsonBody.Text(error, "code") ?? "", Cut(JsonBody.Text(error, "message") ?? ""));
            }
        }
        catch (JsonException)
        {
            return ("", Cut(text));
        }

        return ("", Cut(text));
    }

    private static string Cut(string text) => text.Length <= 4000 ? text : text[..4000];
}

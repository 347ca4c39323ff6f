using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Functions;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Sites;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Asks the app's workflow validator. Whatever is not a clear yes is a no, as in Jira.</summary>
internal sealed class GateValidation(JiraSite site, string remoteUrl, RemoteHeaders headers, FunctionHost function)
{
    /// <summary>Null when the transition may go on, or the message that refuses it.</summary>
    public async Task<string?> RefusalAsync(Issue issue, WorkflowTransition transition, Account mover, CancellationToken cancellation)
    {
        if (site.Manifest.Validator is not { } validator)
        {
            return "The transition asks for a workflow validator that the app does not have.";
        }

        var module = InvokedModule.Function(validator.FunctionKey, validator.Key);
        var call = new JsonObject
        {
            ["event"] = new JsonObject
            {
                ["issue"] = new JsonObject { ["key"] = issue.Key },
                ["configuration"] = new JsonObject(),
                ["transition"] = new JsonObject { ["from"] = issue.Status.Id, ["to"] = transition.To.Id, ["modifiedFields"] = new JsonObject() },
            },
            ["context"] = new JsonObject
            {
                ["installContext"] = $"ari:cloud:jira::site/{site.CloudId}",
                ["principal"] = new JsonObject { ["accountId"] = mover.AccountId },
            },
            ["remote"] = RemoteOf(module, mover),
        };
        var answer = await function.RunAsync(call, cancellation);
        return answer.Failure is { } failure
            ? $"The workflow validator '{validator.Name}' could not be run, so the transition is refused. {failure}"
            : RefusalOf(answer.Value!.Value, validator.Name);
    }

    private JsonObject? RemoteOf(InvokedModule module, Account mover)
    {
        if (!site.Manifest.FunctionsMayCallRemote)
        {
            return null;
        }

        var sent = new JsonObject();
        foreach (var (name, value) in headers.For(module, mover.AccountId, withSystemToken: false))
        {
            sent[name] = value;
        }

        return new() { ["key"] = site.Manifest.RemoteKey, ["baseUrl"] = remoteUrl, ["headers"] = sent };
    }

    private static string? RefusalOf(JsonElement answer, string name)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("result", out var result)
            || result.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            return $"The workflow validator '{name}' did not say yes or no, so the transition is refused.";
        }

        if (result.ValueKind == JsonValueKind.True)
        {
            return null;
        }

        return answer.TryGetProperty("errorMessage", out var message) && message.ValueKind == JsonValueKind.String && message.GetString() is { Length: > 0 } text
            ? text
            : $"The workflow validator '{name}' refused the transition and gave no reason.";
    }
}

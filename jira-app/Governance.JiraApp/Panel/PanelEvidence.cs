using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Edge;
using Governance.JiraApp.Forge;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Panel;

/// <summary>Captures a file that somebody added on an issue, in that person's name.</summary>
internal sealed class PanelEvidence(GovernedIssue issues, PanelPerson people, EvidenceIntake intake)
{
    public async Task<IResult> AddAsync(ForgeCaller caller, string issueKey, HttpRequest request, CancellationToken cancellation)
    {
        if (await issues.FindAsync(caller, issueKey) is not { } governed)
        {
            return EdgeProblem.Of(PanelRefusals.NotGoverned);
        }

        // Bytes are read and kept for those only who may bring them; the command asks again when it is decided.
        var person = await people.FindAsync(caller);
        if (PanelPerson.DeniedFor(person, governed.Measure) is { } denied)
        {
            return EdgeProblem.Of(denied);
        }

        if (!EvidenceTime.TryRead(request.Query["validUntil"].ToString(), out var until))
        {
            return EdgeProblem.Of(PanelRefusals.TimeInvalid);
        }

        var (body, refusal) = await EvidenceBody.ReadAsync(request, cancellation);
        if (body is null)
        {
            return EdgeProblem.Of(refusal!);
        }

        var result = await intake.Capture(
            new CaptureEvidence
            {
                Tenant = caller.Tenant,
                CommandId = CommandIdOf(request, person!),
                Actor = Actor.Person(person!, "jira"),
                MeasureId = governed.Measure.Id,
                Kind = request.Query["kind"].ToString(),
                Name = request.Query["name"].ToString(),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(body.Content)),
                Size = body.Content.Length,
                ContentType = body.ContentType,
                Collector = person!,
                ValidUntil = until,
            },
            governed.Measure,
            body.Content,
            cancellation);
        return Answer(result);
    }

    // Each call has a token of its own, so that a call that arrives twice is one command. Whoever sends the same again, because the answer was lost, sends the same key.
    private static string CommandIdOf(HttpRequest request, string person)
    {
        var key = request.Query["key"].ToString();
        var own = key.Length is >= 8 and <= 100 ? $"{person}\n{key}" : request.Headers.Authorization.ToString();
        return "jira-panel:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)));
    }

    private static IResult Answer(CommandResult result)
    {
        if (!result.Succeeded)
        {
            return EdgeProblem.Of(new ForgeRefusal(result.Code!, StatusOf(result.Outcome), result.Detail!));
        }

        var answer = result.Answer!.DeepClone().AsObject();
        if (result.LedgerNumber is { } number)
        {
            answer["ledgerNumber"] = number;
        }

        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private static int StatusOf(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Invalid => StatusCodes.Status400BadRequest,
        CommandOutcome.Forbidden => StatusCodes.Status403Forbidden,
        CommandOutcome.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };
}

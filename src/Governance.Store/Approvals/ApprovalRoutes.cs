using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Approvals;

/// <summary>Approvals over HTTP.</summary>
internal static class ApprovalRoutes
{
    private const int MostAtOnce = 200;

    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/gates/{gate}/approvals", Record).WithSummary("Answers an approval step of the next gate.");
        api.MapPost("/approvals/bulk", RecordMany).WithSummary("Answers many approval steps; each answer is judged alone.");
        api.MapGet("/measures/{id}/approvals/{approvalId}/difference", Difference).WithSummary("Shows the packet that an approver saw against the one of now, line by line.");
    }

    private static async Task<IResult> Record(string id, string gate, ApprovalRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var command = Command(CallerFilter.Of(context), CallerFilter.CommandIdOf(context), id, gate, body);
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    /// <summary>One command a line, each with an id of its own, so that a repeat is answered as the first time and one denial stops no other.</summary>
    private static async Task<IResult> RecordMany(BulkApprovalRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        if (body.Items is not { Count: > 0 and <= MostAtOnce } || body.Items.Any(item => item is null))
        {
            return ProblemResult.Of(ApprovalErrors.TooMany(MostAtOnce));
        }

        var caller = CallerFilter.Of(context);
        var key = context.Request.Headers[CallerFilter.KeyHeader].ToString();
        var commands = body.Items.Select((item, index) => Command(caller, ApiCommandId.OfLine(caller.Actor.Subject, key, index), item.Measure, item.Gate, item.Answered())).ToList();

        // All are handed over before the first is waited for: they share a transaction where they can, in the order of the list.
        var results = await Task.WhenAll(commands.ConvertAll(command => bus.Submit(command, cancellation)));
        return CommandAnswer.Json(new JsonObject { ["items"] = new JsonArray([.. results.Select((result, index) => Line(commands[index], result))]), ["next"] = null });
    }

    private static IResult Difference(string id, string approvalId, HttpContext context, ApprovalDifferences differences) =>
        differences.Of(CallerFilter.Of(context).Tenant, id, approvalId) is { } shown ? CommandAnswer.Json(shown) : ProblemResult.Of(ApprovalErrors.Unknown());

    private static RecordApproval Command(Caller caller, string commandId, string measure, string gate, ApprovalRequest body) => new()
    {
        Tenant = caller.Tenant,
        CommandId = commandId,
        Actor = caller.Actor,
        MeasureId = measure,
        Gate = gate,
        Step = body.Step,
        Approve = body.Answer == ApprovalRequestAnswer.Approve,
        PacketDigest = body.PacketDigest,
        DelegationId = body.Delegation,
        Comment = body.Comment,
    };

    private static JsonObject Line(RecordApproval command, CommandResult result) => new()
    {
        ["measure"] = command.MeasureId,
        ["gate"] = command.Gate,
        ["step"] = command.Step,
        ["recorded"] = result.Succeeded,
        ["status"] = ProblemResult.StatusOf(result.Outcome),
        ["id"] = result.Answer?["id"]?.DeepClone(),
        ["ledgerNumber"] = result.Succeeded ? result.LedgerNumber : null,
        ["code"] = result.Code,
        ["detail"] = result.Detail,
    };
}

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
    public static void MapApprovals(this IEndpointRouteBuilder api) =>
        api.MapPost("/measures/{id}/gates/{gate}/approvals", Record).WithSummary("Answers an approval step of the next gate.");

    private static async Task<IResult> Record(string id, string gate, ApprovalRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RecordApproval
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Gate = gate,
            Step = body.Step,
            Approve = body.Answer == ApprovalRequestAnswer.Approve,
            PacketDigest = body.PacketDigest,
            Comment = body.Comment,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}

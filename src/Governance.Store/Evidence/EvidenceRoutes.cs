using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Evidence;

/// <summary>Evidence over HTTP.</summary>
internal static class EvidenceRoutes
{
    private const int MostBytes = 32 * 1024 * 1024;

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        api.MapPost("/measures/{id}/evidence", Upload)
            .Accepts<Stream>("*/*")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .WithSummary("Captures the body as evidence of a measure.");
        api.MapGet("/measures/{id}/evidence/{key}/content", EvidenceDownload.Send).WithSummary("Sends the captured bytes, checked against their digest.");
        api.MapPost("/measures/{id}/evidence/{key}/revoke", Revoke).WithSummary("Revokes evidence.");
        api.MapPost("/measures/{id}/evidence/{key}/erasure", Erase).WithSummary("Erases the content of evidence whose retention is over; its digest stays.");
    }

    private static async Task<IResult> Upload(
        string id,
        HttpContext context,
        EvidenceIntake intake,
        IMeasureReader measures,
        TimeProvider clock,
        CancellationToken cancellation,
        string? kind = null,
        string? name = null,
        string? validFrom = null,
        string? validUntil = null)
    {
        var caller = CallerFilter.Of(context);
        if (await measures.Find(caller.Tenant, id) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        // Bytes are kept for those only who may bring them; the command asks again when it is decided.
        if (!MeasureRights.MayWorkOn(caller.Actor, HeldRoles.At(measure, clock.GetUtcNow())))
        {
            return ProblemResult.Of(MeasureErrors.NoRole());
        }

        if (!EvidenceTime.TryRead(validFrom, out var from) || !EvidenceTime.TryRead(validUntil, out var until))
        {
            return ProblemResult.Of(RequestErrors.ParameterInvalid("validFrom or validUntil", "a time such as 2026-11-30T00:00:00Z"));
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, cancellation);
        if (buffer.Length is 0 or > MostBytes)
        {
            return ProblemResult.Of(buffer.Length == 0 ? EvidenceErrors.Empty() : EvidenceErrors.TooLarge());
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        var command = new CaptureEvidence
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Kind = kind ?? string.Empty,
            Name = name ?? string.Empty,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Size = buffer.Length,
            ContentType = string.IsNullOrEmpty(context.Request.ContentType) ? "application/octet-stream" : context.Request.ContentType,
            Collector = caller.Actor.Identity,
            ValidFrom = from,
            ValidUntil = until,
        };
        return CommandAnswer.Of(await intake.Capture(command, measure, bytes, cancellation));
    }

    private static async Task<IResult> Revoke(string id, string key, RevokeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new RevokeEvidence
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Key = key,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }

    private static async Task<IResult> Erase(string id, string key, RevokeRequest body, HttpContext context, EvidenceEraser eraser, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new EraseEvidence
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            Key = key,
            Reason = body.Reason,
        };
        return CommandAnswer.Of(await eraser.Erase(command, cancellation));
    }
}

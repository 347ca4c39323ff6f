using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Measures;

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Governance.Store.Evidence;

/// <summary>Evidence for whoever has to judge it: as a file to keep, never as a page of this site.</summary>
internal static class EvidenceDownload
{
    private const string AnyBytes = "application/octet-stream";

    public static async Task<IResult> Send(string id, string key, HttpContext context, IMeasureReader measures, IEvidenceContent content, TimeProvider clock, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        if (await measures.Find(caller.Tenant, id) is not { } measure)
        {
            return ProblemResult.Of(MeasureErrors.Unknown());
        }

        if (!MeasureRights.MayWorkOn(caller.Actor, HeldRoles.At(measure, clock.GetUtcNow())))
        {
            return ProblemResult.Of(MeasureErrors.NoRole());
        }

        if (measure.Evidence.Find(item => item.Key == key) is not { } evidence)
        {
            return ProblemResult.Of(EvidenceErrors.Unknown());
        }

        if (evidence.ErasedAt is not null)
        {
            return ProblemResult.Of(EvidenceErrors.Erased());
        }

        if (await Read(content, caller.Tenant, evidence.Sha256, cancellation) is not { } bytes)
        {
            return ProblemResult.Of(EvidenceErrors.ContentDamaged());
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        var type = MediaTypeHeaderValue.TryParse(evidence.ContentType, out _) ? evidence.ContentType : AnyBytes;
        return Results.File(bytes, type, fileDownloadName: evidence.Name);
    }

    /// <summary>The whole file before the first byte is sent: what does not have its digest does not leave the store.</summary>
    private static async Task<byte[]?> Read(IEvidenceContent content, string tenant, string sha256, CancellationToken cancellation)
    {
        await using var file = content.Open(tenant, sha256);
        if (file is null)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellation);
        var bytes = buffer.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : null;
    }
}

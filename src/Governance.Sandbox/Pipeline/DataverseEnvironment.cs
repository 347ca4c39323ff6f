using System;
using System.Collections.Generic;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Forms;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Governance.Sandbox.Solutions;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>One Dataverse environment in memory. Requests run one after another.</summary>
internal sealed class DataverseEnvironment : IDisposable
{
    public DataverseEnvironment(TimeProvider clock)
    {
        Clock = clock;
        Access = new AccessControl(Users);
        Audit = new AuditTrail(this);
        Operations = new Operations(this);
        Reader = new EntityReader(this);
        Tokens = new TokenStore(clock);
        Sessions = new PageSessions(clock);
        EnvironmentSetup.AddPlatformRows(this);
    }

    public TimeProvider Clock { get; }

    public EnvironmentIdentity Identity { get; } = new(Guid.NewGuid(), "sandbox", Guid.NewGuid());

    public MetadataCatalog Catalog { get; } = StandardTables.Create();

    public FormCatalog Forms { get; } = new();

    public RowStore Rows { get; } = new();

    public StepRegistry Steps { get; } = new();

    public PluginHost Plugins { get; } = new();

    public UserDirectory Users { get; } = new();

    public AccessControl Access { get; }

    public TokenStore Tokens { get; }

    public PageSessions Sessions { get; }

    public ApplicationSecrets Secrets { get; } = new();

    public TraceLog Traces { get; } = new();

    public AuditTrail Audit { get; }

    public Operations Operations { get; }

    public EntityReader Reader { get; }

    public TableDefinition Table(string logicalName) => Catalog.Find(logicalName) ?? throw PlatformErrors.UnknownTable(logicalName);

    public Row Row(string table, Guid id) => Rows.Find(table, id) ?? throw PlatformErrors.RowNotFound(table, id);

    public T Read<T>(Func<T> read)
    {
        lock (Rows.Gate)
        {
            return read();
        }
    }

    /// <summary>Runs a request in one transaction: all of it is kept, or nothing.</summary>
    public T Run<T>(Func<Session, T> work, bool bypass = false)
    {
        lock (Rows.Gate)
        {
            var session = new Session(Clock.GetUtcNow().UtcDateTime, bypass);
            var result = Transact(session, () => work(session));
            foreach (var step in session.Afterwards.ToArray())
            {
                RunAfterwards(session, step);
            }

            return result;
        }
    }

    public void Dispose() => Plugins.Dispose();

    private T Transact<T>(Session session, Func<T> work)
    {
        var done = false;
        try
        {
            var result = work();
            done = session.Doomed ? throw PlatformErrors.Doomed() : true;
            return result;
        }
        finally
        {
            if (done)
            {
                Rows.Commit();
            }
            else
            {
                Rows.Rollback();
            }
        }
    }

    private void RunAfterwards(Session session, Action step)
    {
        session.Doomed = false;
        session.TransactionId = Guid.NewGuid();
        try
        {
            Transact(session, () =>
            {
                step();
                return true;
            });
        }
        catch (Exception problem) when (problem is InvalidPluginExecutionException or PlatformException)
        {
            Traces.Trace("An asynchronous step failed: {0}", problem.Message);
        }
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CchcBot.Delivery;

/// <summary>Metrics and traces: counts, durations and kinds only, never people or message content.</summary>
internal static class BotTelemetry
{
    public const string Name = "CchcBot";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("cchcbot.turns", "{turn}", "Turns, by kind of activity and outcome.");

    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>(
        "cchcbot.turn.duration",
        "s",
        "Time from an activity to the end of its turn."
    );

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "cchcbot.deliveries",
        "{delivery}",
        "Deliveries, by kind and the state in which an attempt left them."
    );

    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>(
        "cchcbot.delivery.lateness",
        "s",
        "Time from the moment when a message was due to when it was sent, by the office's clock."
    );

    private static readonly Counter<long> Ticks = Meter.CreateCounter<long>("cchcbot.ticks", "{tick}", "Ticks of offices, by outcome.");

    private static readonly Gauge<long> Overdue = Meter.CreateGauge<long>(
        "cchcbot.deliveries.overdue",
        "{delivery}",
        "Messages not sent ten minutes after they were planned."
    );

    private static readonly Gauge<long> Unreachable = Meter.CreateGauge<long>("cchcbot.people.unreachable", "{person}", "People whom messages do not reach.");

    private static readonly Counter<long> PlanLoads = Meter.CreateCounter<long>("cchcbot.plan.loads", "{plan}", "Plan files, by what came of them.");

    private static readonly Histogram<double> PlanDuration = Meter.CreateHistogram<double>(
        "cchcbot.plan.load.duration",
        "s",
        "Time from a plan's file to what came of it."
    );

    public static void Turn(string kind, bool failed, TimeSpan took)
    {
        var tags = new TagList { { "kind", kind }, { "outcome", failed ? "failed" : "done" } };
        Turns.Add(1, tags);
        TurnDuration.Record(took.TotalSeconds, tags);
    }

    /// <param name="delivery">The delivery after the attempt.</param>
    /// <param name="late">Delay after the due time; recorded only where the message was sent.</param>
    public static void Delivery(DeliveryRow delivery, TimeSpan late)
    {
        var tags = new TagList { { "kind", delivery.Kind.ToString() }, { "state", delivery.State.ToString() } };
        Deliveries.Add(1, tags);
        if (delivery.State == DeliveryState.Sent)
        {
            Lateness.Record(Math.Max(0, late.TotalSeconds), new TagList { { "kind", delivery.Kind.ToString() } });
        }
    }

    /// <param name="failed">A job of the tick failed.</param>
    /// <param name="overdue">Overdue messages of all offices.</param>
    /// <param name="unreachable">Unreachable people of all offices.</param>
    public static void Tick(bool failed, int overdue, int unreachable)
    {
        Ticks.Add(1, new TagList { { "outcome", failed ? "failed" : "done" } });
        Overdue.Record(overdue);
        Unreachable.Record(unreachable);
    }

    /// <param name="outcome">"stored", or why it was not: one of a small fixed set, since it becomes a metric tag.</param>
    public static void PlanLoad(string outcome, TimeSpan took)
    {
        PlanLoads.Add(1, new TagList { { "outcome", outcome } });
        PlanDuration.Record(took.TotalSeconds, new TagList { { "outcome", outcome } });
    }
}

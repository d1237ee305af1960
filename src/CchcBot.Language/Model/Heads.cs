using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Language.Model;

/// <summary>Whose tasks a question is about, apart from units and people that it names.</summary>
internal enum Whose
{
    All,
    Mine,
    MyUnit,
}

/// <summary>The kind of a message.</summary>
internal enum MessageKind
{
    Report,
    Question,
    Order,
    Other,
}

/// <summary>The columns of a table that answer one question: a single column is a yes/no decision, several are a choice of one.</summary>
internal readonly record struct Head(int From, int Count)
{
    public int To => From + Count;
}

/// <summary>The heads of the tables, in column order.</summary>
internal static class Heads
{
    public static readonly UpdateKind[] Kinds = Enum.GetValues<UpdateKind>();
    public static readonly QueryIntent[] Intents = Enum.GetValues<QueryIntent>();
    public static readonly QueryStatus[] Statuses = Enum.GetValues<QueryStatus>();
    public static readonly QueryGroup?[] Groups = [null, .. Enum.GetValues<QueryGroup>().Select(g => (QueryGroup?)g)];
    public static readonly Whose[] Owners = Enum.GetValues<Whose>();
    public static readonly MessageKind[] Messages = Enum.GetValues<MessageKind>();

    public static readonly Head Kind = new(0, Kinds.Length);
    public static readonly Head All = new(Kind.To, 1);
    public static readonly Head UpdateEnglish = new(All.To, 1);
    public static readonly Head[] Update = [Kind, All, UpdateEnglish];

    public static readonly Head Intent = new(0, Intents.Length);
    public static readonly Head Group = new(Intent.To, Groups.Length);
    public static readonly Head Owner = new(Group.To, Owners.Length);
    public static readonly Head QuestionEnglish = new(Owner.To, 1);
    /// <summary>No status, followed by each status.</summary>
    public static readonly Head Status = new(QuestionEnglish.To, Statuses.Length + 1);
    public static readonly Head SeveralStatuses = new(Status.To, 1);
    public static readonly Head[] Question = [Intent, Group, Owner, QuestionEnglish, Status, SeveralStatuses];

    public static readonly Head[] Message = [new(0, Messages.Length)];
    /// <summary>Whether a piece of a question is of a task's title.</summary>
    public static readonly Head InTitle = new(0, 1);

    /// <summary>Whether a name or time of a question is what is asked about, rather than told beside it.</summary>
    public static readonly Head Asked = new(1, 1);
    public static readonly Head[] Place = [InTitle, Asked];

    /// <summary>The tables of the weights file, in its order.</summary>
    public static readonly Head[][] Tables = [Update, Question, Message, Place];
}

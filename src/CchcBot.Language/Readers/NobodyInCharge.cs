using CchcBot.Domain.Queries;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>Finds that a question is about tasks that nobody is in charge of: "chưa ai nhận", "chưa có người làm", "unassigned".</summary>
internal static class NobodyInCharge
{
    // "Chưa ai làm" is not among them: nobody has done it, which says nothing of who is to.
    private static readonly WordSet Said = new(
        "(chưa|không|chẳng) [thấy|có] ai [chịu|đứng ra] (nhận|phụ trách|đảm nhận|đảm nhiệm|tiếp nhận|lo|lãnh|cầm|giữ|theo|theo dõi|chịu trách nhiệm); "
            + "(chưa|không|chẳng) có (người|cán bộ|chuyên viên|công chức) [nào|chịu|đứng] (nhận|phụ trách|đảm nhận|đảm nhiệm|tiếp nhận|lo|làm|thực hiện|xử lý|"
            + "theo dõi|chịu trách nhiệm|chịu|được giao); "
            + "(chưa|không) (giao|phân công|phân|gán|bố trí) [được] [cho] (ai|người nào|người|cán bộ|chuyên viên|công chức); "
            + "chưa [được] phân công; chưa được (giao|gán) [cho] (ai|người nào|người); vô chủ; chưa rõ (ai|người) (phụ trách|làm|nhận|lo); "
            + "unassigned; not [yet] (assigned|given) [yet] [to] [anyone|anybody|someone|an officer]; [has|have] nobody in charge; nobody [is] [yet] "
            + "(responsible|assigned); (nobody|no one) (has|is|was) [yet] (taken|in charge|responsible|assigned|picked); "
            + "(with|has|have|having) (no|nobody) (owner|assignee|officer|one|person) [in charge|assigned|responsible]; "
            + "without (an|any|a) (owner|assignee|officer|person|one) [in charge|assigned|responsible]; ownerless");

    /// <summary>What the words "not" and "nobody" look like when they are taken for the state of the work.</summary>
    private static readonly QueryStatus[] Mistaken =
    [
        QueryStatus.NotStarted, QueryStatus.Blocked, QueryStatus.AwaitingEvent, QueryStatus.AwaitingConfirmation, QueryStatus.NotReported,
    ];

    public static bool IsIn(Utterance utterance) => Said.IsIn(utterance.Words, untaken: false);

    /// <summary>The statuses that are asked for beside it; open where none is.</summary>
    public static IReadOnlyList<QueryStatus> Beside(IReadOnlyList<QueryStatus> statuses) =>
        statuses.Except(Mistaken).ToList() is { Count: > 0 } said ? said : [QueryStatus.Open];
}

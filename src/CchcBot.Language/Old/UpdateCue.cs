namespace CchcBot.Language.Old;

/// <summary>What a run of words hints at. A hint alone decides nothing: <see cref="UpdateRules"/> weighs them together.</summary>
internal enum UpdateCue
{
    /// <summary>The words of completion: xong, hoàn thành.</summary>
    Done,
    /// <summary>The document is out: đã ban hành.</summary>
    Issued,
    /// <summary>What marks an action as past: đã, rồi, vừa.</summary>
    Past,
    /// <summary>A part of the work or a step of it: dự thảo, khâu, khảo sát.</summary>
    Part,
    Negation,
    /// <summary>Nearness, future, intention, duty, remainder, exception, hearsay.</summary>
    Weak,
    Condition,
    /// <summary>Words that may stand in a clause of completion and do not change what it says.</summary>
    Light,
    /// <summary>A negation or a lateness that leaves a completion as it is: không phát sinh gì, nhưng hơi trễ.</summary>
    Harmless,
    /// <summary>Finished, and waiting to be confirmed.</summary>
    AwaitsConfirmation,
    Blocked,
    Unblocked,
    Wait,
    /// <summary>Waiting for one's own leaders, or for a signature after handing in.</summary>
    WaitOwn,
    Outside,
    Cause,
    /// <summary>A delay foretold.</summary>
    WillBeLate,
    Ask,
    Extend,
    /// <summary>More time that is not asked for: refused, already granted, already asked.</summary>
    NoExtend,
    /// <summary>"phải ... mới": not before.</summary>
    NotBefore,
    NotMine,
    Cancel,
    /// <summary>Something else than the task is dropped, or it is only paused or not dropped.</summary>
    NoCancel,
    /// <summary>The last report is taken back.</summary>
    Retract,
    File,
    NothingYet,
    Working,
    Drafting,
    Consulting,
    Submitted,
    Question,
    /// <summary>A question mark in words at a clause's end: chưa, không.</summary>
    QuestionEnd,
    /// <summary>A request clothed as a question: được không.</summary>
    Polite,
    /// <summary>What questions about a task speak of.</summary>
    Topic,
    OffTopic,
    Thanks,
    Away,
    /// <summary>Commands to the bot or to others.</summary>
    Order,
    /// <summary>Attempts to make the bot leave its rules.</summary>
    Steering,
    /// <summary>Tired of being reminded.</summary>
    Irritated,
    Others,
    All,
    /// <summary>Words before a task's number: việc, số, mục.</summary>
    TaskWord,
    /// <summary>Before a document that is only cited: theo, căn cứ, hướng dẫn.</summary>
    Citing,
    /// <summary>Before a task's number that is not what the sentence reports on: chờ, trùng với.</summary>
    Aside,
    /// <summary>What lists, counts and reports are asked for with: liệt kê, bao nhiêu, việc nào, của phòng.</summary>
    Query,
    /// <summary>Told by or about somebody: nghe nói, anh ấy bảo.</summary>
    Joking,
    /// <summary>A word of which a part only looks like a hint: quy tắc, bí thư.</summary>
    Compound,
}

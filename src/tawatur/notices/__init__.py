"""Instructions of an authority to the public: curfews, evacuation orders, hotlines, closed roads."""
